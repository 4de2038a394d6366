import { preview } from 'vite';

/**
 * Serves the built app on this machine only, with the headers of vite.config.ts.
 *
 * @param {number} port the next free one is taken if this is not; 0 takes any free one
 */
export async function serve(port) {
  const server = await preview({ logLevel: 'warn', preview: { host: '127.0.0.1', port } });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('No port was opened.');
  return {
    port: address.port,
    url: `http://127.0.0.1:${address.port}/`,
    close: () => server.close(),
  };
}
