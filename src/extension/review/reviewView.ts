/** Id of the view. */
export const reviewViewId = "slickRequirements.review";

/** Context key for the view's menus and welcome texts: `shown` while a document is under review. */
export const reviewStateKey = "slickRequirements.reviewState";
