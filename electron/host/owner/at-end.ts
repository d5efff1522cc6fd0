const works = new Set<() => void>();

/** Does something, which can wait for nothing, when this process ends by itself; unless what is given back was called. */
export function atEnd(work: () => void): () => void {
  if (works.size === 0) process.on('exit', runAll);
  works.add(work);
  return () => {
    if (works.delete(work) && works.size === 0) process.off('exit', runAll);
  };
}

function runAll(): void {
  for (const work of works) work();
}
