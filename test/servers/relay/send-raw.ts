import { connect } from 'node:net';

/** What came back over a connection, as latin1 text, when it ended or after `milliseconds` of silence. */
export function sendRaw(port: number, bytes: string, milliseconds = 300): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.setTimeout(milliseconds, () => socket.destroy());
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    // A server may well hang up on such bytes.
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}
