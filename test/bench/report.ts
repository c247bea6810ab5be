/** The bench's table: measured figures beside the aims. */
import type { Line, Measured } from './scenario.ts';

export function printReport(measured: Readonly<Record<string, Measured>>, asJson: boolean): void {
  process.stdout.write(asJson ? `${JSON.stringify(figuresOf(measured), null, 2)}\n` : table(measured));
}

const figuresOf = (measured: Readonly<Record<string, Measured>>) =>
  Object.fromEntries(Object.entries(measured).map(([name, { figures }]) => [name, figures]));

function table(measured: Readonly<Record<string, Measured>>): string {
  const lines: readonly Line[] = [
    ['figure', 'measured', 'aim'],
    ...Object.values(measured).flatMap((scenario) => scenario.lines),
  ];
  const width = Math.max(...lines.map(([figure]) => figure.length));
  return `${lines.map(([figure, value, aim]) => `${figure.padEnd(width)}  ${value.padStart(20)}  ${aim}`).join('\n')}\n`;
}
