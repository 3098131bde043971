import { createServer, type RequestListener } from 'node:http';

/** The one port that everything local is reached at. */
export type Door = {
  /** `http://localhost:<port>`, no slash at the end. */
  origin: string;
  /** Until this is called, every request is answered with "try again". */
  answerWith(listener: RequestListener): void;
  close(): Promise<void>;
};

/** The port is taken. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
  constructor(port: number) {
    super(`Port ${port} is in use. Choose another one: npm start -- --port ${port + 1}`);
  }
}

/**
 * Opens the port first of all: the Lambdas' environment names the origin, and a taken port is found out at once.
 * Port 0 takes a free one. Listens on this machine alone. @throws PortTaken
 */
export const openDoor = async (port: number): Promise<Door> => {
  let listener: RequestListener = (_request, response) => {
    response.writeHead(503, { 'retry-after': '1', 'content-type': 'text/plain' }).end('Starting.\n');
  };
  const server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new PortTaken(port) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');

  return {
    origin: `http://localhost:${address.port}`,
    answerWith: (next) => {
      listener = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
