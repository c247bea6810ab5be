/** How far long work is: a bar on standard error, on a terminal alone. Whoever asked for `--plain` gets none. */
import { padded } from './text-width.ts';

export interface Progress {
  /** Without a total only the count is told. */
  at(done: number, total?: number): void;
  /** Takes the bar away again: what came of it is told elsewhere. */
  end(): void;
}

export type ShowProgress = (label: string) => Progress;

const BAR = 24;
/** A terminal at the far end of a slow line must not get more bytes of bar than of work. */
const EVERY_MS = 80;

export function progressOn(
  stream: { write(text: string): unknown },
  visible: boolean,
  now: () => number = () => performance.now(),
): ShowProgress {
  if (!visible) return () => ({ at: () => undefined, end: () => undefined });
  return (label) => {
    let shown = Number.NEGATIVE_INFINITY;
    let drawn = false;
    return {
      at(done, total) {
        if (now() - shown < EVERY_MS && done !== total) return;
        shown = now();
        drawn = true;
        stream.write(`\r${label} ${total === undefined ? done : barOf(done, total)}\u001b[K`);
      },
      end() {
        if (drawn) stream.write('\r\u001b[K');
      },
    };
  };
}

function barOf(done: number, total: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  return `[${padded('█'.repeat(Math.round(share * BAR)), BAR)}] ${String(Math.floor(share * 100)).padStart(3)} %`;
}
