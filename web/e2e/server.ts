import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Finds where the server listens, in what it says of itself. */
export function addressIn(words: string): string | null {
  return /http:\/\/127\.0\.0\.1:\d+\//.exec(words)?.[0] ?? null;
}

export interface RunningServer {
  /** With a slash at its end. */
  address: string;
  stop(): Promise<void>;
}

/** Starts the real server on a free port, with a new data directory that holds the first dataset. */
export async function startServer(): Promise<RunningServer> {
  const binary = process.env.CLAIMGRAPH_BIN;
  if (!binary) {
    throw new Error('CLAIMGRAPH_BIN must name the server: go build -o /tmp/claimgraph ./cmd/claimgraph');
  }
  const data = mkdtempSync(join(tmpdir(), 'claimgraph-e2e-'));
  const child = spawn(binary, ['serve', '--data', data, '--listen', '127.0.0.1:0'], { stdio: 'pipe' });
  const stop = async () => {
    await end(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    return { address: await listening(child), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = '';
    const timer = setTimeout(() => reject(new Error(`no address within 30 s, only:\n${words}`)), 30_000);
    const hear = (chunk: Buffer) => {
      words += chunk.toString();
      const address = addressIn(words);
      if (address === null) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${words}`)));
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.pid === undefined) return resolve();
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
    return undefined;
  });
}

/** A proxy that serves the server under a path of its own and takes that path off, as newsrooms' gateways do. */
export async function behindPrefix(server: string, prefix: string): Promise<RunningServer> {
  const target = new URL(server);
  const proxy: Server = createServer((from, to) => {
    if (!from.url?.startsWith(`${prefix}/`)) {
      to.writeHead(404).end();
      return;
    }
    const { method, headers } = from;
    const path = from.url.slice(prefix.length);
    const onward = request({ host: target.hostname, port: target.port, path, method, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(to);
    });
    onward.on('error', () => to.destroy());
    from.pipe(onward);
  });
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
  return {
    address: `http://127.0.0.1:${address.port}${prefix}/`,
    stop: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        proxy.closeAllConnections();
      }),
  };
}
