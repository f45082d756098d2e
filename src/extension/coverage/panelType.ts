/** Type of the coverage panel, for the editor's menus and for restoring it. */
export const panelType = "slickRequirements.coverage";
