/**
 * Combines calls of a task that follow each other within `debounceMs` into one run, and calls during a run into one
 * further run. A call resolves when a run that started after the call has ended, and rejects if that run does.
 */
export function coalesce(task: () => Promise<void>, debounceMs: number): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let begin: () => void = () => undefined;
  const runNext = async () => {
    await new Promise<void>((resolve) => {
      begin = resolve;
    });
    await running.catch(() => undefined);
    next = undefined;
    running = task();
    await running;
  };
  return () => {
    next ??= runNext();
    clearTimeout(timer);
    timer = setTimeout(() => begin(), debounceMs);
    return next;
  };
}
