/** The type of our tasks and, after a `$`, the name of the problem matcher for their output. */
export const taskType = "slick-requirements";
