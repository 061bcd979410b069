// Sends the message of a file as it is, but with the line ends and the credential that HTTP wants, and prints the answer.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

const text = readFileSync(process.argv[2] ?? '', 'utf8');
const end = text.indexOf('\n\n') < 0 ? text.length : text.indexOf('\n\n');
const head = text
  .slice(0, end)
  .trimEnd()
  .replace(/<(LIVECHAT_\w+)>/g, (_, name) => process.env[name] ?? '')
  .replace(/<Base64 of (\w+):(\w+)>/, (_, login, secret) =>
    Buffer.from(`${process.env[login]}:${process.env[secret]}`).toString('base64'),
  );
const length = Number(/^Content-Length: (\d+)$/m.exec(head)?.[1] ?? 0);
const [host, port] = (/^Host: (.*)$/m.exec(head)?.[1] ?? '').split(':');
const socket = connect(Number(port), host, () => {
  socket.write(`${head.replaceAll('\n', '\r\n')}\r\nConnection: close\r\n\r\n`);
  socket.write(Buffer.from(text.slice(end + 2)).subarray(0, length));
});
socket.pipe(process.stdout);
