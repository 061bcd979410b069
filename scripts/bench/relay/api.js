// An API to measure with, in a process of its own: /small is 2 kB, /large 5 MB, /huge 500 MB.
import { createServer } from 'node:http';

const small = Buffer.alloc(2_000, 'x');
const large = Buffer.alloc(5_000_000, 'x');
const piece = Buffer.alloc(1_000_000, 'x');

const server = createServer((request, response) => {
  const huge = request.url === '/huge';
  const body = request.url === '/large' ? large : small;
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': huge ? 500 * piece.length : body.length,
  });
  if (!huge) return void response.end(body);
  let left = 500;
  const write = () => {
    while (left > 0 && response.write(piece)) left -= 1;
    if (left > 0) left -= 1;
    if (left > 0) response.once('drain', write);
    else response.end();
  };
  write();
});
server.listen(0, '127.0.0.1', () => process.send?.(server.address()));
