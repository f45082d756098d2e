/** The type of our tasks and, behind a `$`, the name of what reads their output. */
export const taskType = "slick-requirements";
