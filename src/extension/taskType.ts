/** The type of our tasks and, after a `$`, the name of what reads their output. */
export const taskType = "slick-requirements";
