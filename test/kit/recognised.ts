/** A document that is recognised by its contents, whatever its name. */
export const recognised = `# Desk

## Basic Understanding

### Caching
**Shop**
- Cached the pages.

## Strong Understanding

### Queues
**Shop**
- Moved mail to a queue.
`;
