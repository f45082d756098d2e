/**
 * Makes one run of a task out of calls that follow each other within `debounceMs`, and of those that come while it runs one more
 * afterwards. A call resolves when a run that began after it has ended, and rejects as that does.
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
