/** Severities that can decide the exit code, least grave first. */
export const failOnSeverities = ["hint", "information", "warning", "error"] as const;
