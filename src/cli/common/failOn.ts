/** The severities that can determine the exit code, lowest first. */
export const failOnSeverities = ["hint", "information", "warning", "error"] as const;
