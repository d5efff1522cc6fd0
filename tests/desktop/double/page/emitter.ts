/** Of Node’s `events`, what a sandboxed preload script may require: “events … timers … url”. */
type Listener = (...args: unknown[]) => void;

export class Emitter {
  private readonly heard = new Map<string, { listener: Listener; run: Listener }[]>();

  on(name: string, listener: Listener): this {
    this.heard.set(name, [...(this.heard.get(name) ?? []), { listener, run: listener }]);
    return this;
  }
  addListener(name: string, listener: Listener): this {
    return this.on(name, listener);
  }
  once(name: string, listener: Listener): this {
    const run: Listener = (...args) => {
      this.off(name, listener);
      listener.apply(this, args);
    };
    this.heard.set(name, [...(this.heard.get(name) ?? []), { listener, run }]);
    return this;
  }
  off(name: string, listener: Listener): this {
    const listeners = this.heard.get(name) ?? [];
    const at = listeners.findLastIndex((each) => each.listener === listener);
    this.heard.set(
      name,
      listeners.filter((_, place) => place !== at),
    );
    return this;
  }
  removeListener(name: string, listener: Listener): this {
    return this.off(name, listener);
  }
  removeAllListeners(name?: string): this {
    if (name === undefined) this.heard.clear();
    else this.heard.delete(name);
    return this;
  }
  listenerCount(name: string): number {
    return this.heard.get(name)?.length ?? 0;
  }
  emit(name: string, ...args: unknown[]): boolean {
    const listeners = this.heard.get(name) ?? [];
    for (const { run } of listeners) run.apply(this, args);
    return listeners.length > 0;
  }
}
