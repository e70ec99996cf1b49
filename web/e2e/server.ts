import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve as resolvePath } from 'node:path';

/** Finds where the server listens, in what it says of itself. */
export function addressIn(words: string): string | null {
  return /http:\/\/127\.0\.0\.1:\d+\//.exec(words)?.[0] ?? null;
}

export interface RunningServer {
  /** With a slash at its end. */
  address: string;
  stop(): Promise<void>;
}

/** What a store holds before its server starts. */
export interface Contents {
  /** Dataset files; the first dataset alone, where none is given. */
  datasets?: readonly string[];
  /** Texts to archive, by the key of their document. */
  texts?: Readonly<Record<string, string>>;
  /** Names of analysts to make tokens for. */
  analysts?: readonly string[];
  /** Whether reading needs a token too. */
  remote?: boolean;
}

/** A file of what tests store: datasets, and texts to archive. */
export const sample = (name: string) => resolvePath(import.meta.dirname, 'samples', name);

/** The first dataset, for stores that hold it and more. */
export const firstDataset = resolvePath(import.meta.dirname, '../../seed/iran-2026.yaml');

/** A server that was started, and the tokens of its analysts. */
export interface StartedServer extends RunningServer {
  tokens: Readonly<Record<string, string>>;
  /** Its data directory. */
  data: string;
  /** The sign-in link that it printed; empty where it prints none. */
  signIn: string;
  /** Kills it as a power cut does, and starts it again where it was. */
  restart(): Promise<void>;
  /** Runs a command of the binary on the server's data, or with `--server`: what it writes to stdout. */
  run(...args: string[]): string;
}

/** Starts the real server on a free port, with a new data directory. */
export async function startServer(contents: Contents = {}): Promise<StartedServer> {
  const binary = process.env.CLAIMGRAPH_BIN;
  if (!binary) {
    throw new Error('CLAIMGRAPH_BIN must name the server: go build -o /tmp/claimgraph ./cmd/claimgraph');
  }
  const data = mkdtempSync(join(tmpdir(), 'claimgraph-e2e-'));
  const run = (...args: string[]) => execFileSync(binary, args, { encoding: 'utf8', stdio: 'pipe' });
  const tokens: Record<string, string> = {};
  let child: ChildProcess | undefined;
  const stop = async () => {
    if (child) await end(child);
    rmSync(data, { recursive: true, force: true });
  };
  try {
    if (contents.datasets) run('load', '--data', data, ...contents.datasets);
    for (const [document, text] of Object.entries(contents.texts ?? {})) {
      const file = join(data, 'text.txt');
      writeFileSync(file, text);
      run('attach', '--data', data, document, file);
      rmSync(file);
    }
    for (const name of contents.analysts ?? []) {
      tokens[name] = run('token', 'create', '--data', data, name).trim();
    }
    const serve = (listen: string) => {
      const options = contents.remote ? ['--allow-remote'] : [];
      child = spawn(binary, ['serve', '--data', data, '--listen', listen, ...options], { stdio: 'pipe' });
      return listening(child);
    };
    const { address, signIn } = await serve('127.0.0.1:0');
    const restart = async () => {
      if (child) await end(child, 'SIGKILL');
      await serve(new URL(address).host);
    };
    return { address, data, signIn, restart, stop, tokens, run };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where a server listens, once it has said all that it says of itself. */
function listening(child: ChildProcess): Promise<{ address: string; signIn: string }> {
  return new Promise((resolve, reject) => {
    let words = '';
    const timer = setTimeout(() => reject(new Error(`no address within 30 s, only:\n${words}`)), 30_000);
    const hear = (chunk: Buffer) => {
      words += chunk.toString();
      const address = addressIn(words);
      if (address === null || !words.includes('writing needs a token')) return;
      clearTimeout(timer);
      resolve({ address, signIn: /http:\S+#\/sign-in\/\S+/.exec(words)?.[0] ?? '' });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${words}`)));
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.pid === undefined) return resolve();
    const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill(signal);
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
