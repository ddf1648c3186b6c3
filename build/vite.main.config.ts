import { existsSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** Every process is an entry of its own; what they share becomes a chunk. Natives stay outside, as packages (RECIPES of packaging: docs/adr/0002). */
const entries = {
  main: 'electron/main.ts',
  'vault-process': 'app/vault-process.ts',
  chores: 'app/chores.ts',
};

export default defineConfig({
  build: {
    ssr: true,
    outDir: path.join(root, 'out'),
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    sourcemap: false,
    rolldownOptions: {
      input: Object.fromEntries(
        Object.entries(entries)
          .map(([name, file]) => [name, path.join(root, file)] as const)
          .filter(([, file]) => existsSync(file)),
      ),
      external: ['electron', 'better-sqlite3', '@node-rs/argon2'],
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
});
