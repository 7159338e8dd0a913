// A small web server on 127.0.0.1, for what browsers take only over http.
import { createServer } from 'node:http';
import { extname } from 'node:path';

const types = {
  '': 'text/html',
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** Serves what `read` gives for a path; a path for which it throws is not there. */
export async function serve(read) {
  const server = createServer(({ url }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://here').pathname);
    const head = {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': types[extname(path)] ?? 'application/octet-stream',
    };
    try {
      const body = read(path);
      response.writeHead(200, head).end(body);
    } catch {
      response.writeHead(404, head).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    authority: `127.0.0.1:${server.address().port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
