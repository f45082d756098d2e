/** Id of the view. */
export const viewId = "slickRequirements.skills";

/** Context key for the view's menus and welcome texts: `none`, `markdown` or `document`. */
export const stateKey = "slickRequirements.state";
