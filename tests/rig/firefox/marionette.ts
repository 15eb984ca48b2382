import { connect, type Socket } from 'node:net';

/**
 * Firefox's own remote protocol over raw TCP: `length:[type, id, command, parameters]`. It needs no download, drives
 * 115 to 153, and runs privileged JavaScript, which BiDi and geckodriver do not offer.
 * https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
export class Marionette {
  private buffer = Buffer.alloc(0);
  private lastId = 0;
  private readonly waiting = new Map<number, { command: string; resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  private turn: Promise<unknown> = Promise.resolve();

  private constructor(private readonly socket: Socket) {
    socket.on('data', (data) => this.read(data));
    socket.on('error', (error) => this.end(error));
    socket.on('close', () => this.end(new Error('Firefox closed the connection')));
  }

  static open(port: number): Promise<Marionette> {
    return new Promise((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () => resolve(new Marionette(socket)));
      socket.once('error', reject);
    });
  }

  send(command: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.lastId;
    const body = Buffer.from(JSON.stringify([0, id, command, parameters]));
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { command, resolve, reject });
      this.socket.write(Buffer.concat([Buffer.from(`${body.length}:`), body]));
    });
  }

  /** Several commands that belong together: window and context are one state for the whole connection. */
  together<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  close(): void {
    this.socket.destroy();
  }

  private read(data: Buffer): void {
    this.buffer = Buffer.concat([this.buffer, data]);
    for (;;) {
      const colon = this.buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(this.buffer.subarray(0, colon).toString());
      if (this.buffer.length < end) return;
      this.take(JSON.parse(this.buffer.subarray(colon + 1, end).toString()));
      this.buffer = this.buffer.subarray(end);
    }
  }

  /** The first message is a greeting, all others are answers: [1, id, error, result]. */
  private take(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as [number, number, { error: string; message: string } | null, unknown];
    const asked = this.waiting.get(id);
    if (!asked) return;
    this.waiting.delete(id);
    if (error) asked.reject(new Error(`${asked.command}: ${error.error}: ${error.message}`));
    else asked.resolve(result);
  }

  private end(error: Error): void {
    for (const { command, reject } of this.waiting.values()) reject(new Error(`${command}: ${error.message}`));
    this.waiting.clear();
  }
}
