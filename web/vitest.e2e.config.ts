import { defineConfig } from 'vitest/config';

// The browser tests: they need a built server (CLAIMGRAPH_BIN) and a Chromium (CHROMIUM).
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    // One server and one browser at a time: the machines that run this have two cores.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
