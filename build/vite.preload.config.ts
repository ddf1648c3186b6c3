import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

/** A sandboxed preload must be one CommonJS file that requires nothing but `electron`. */
export default defineConfig({
  build: {
    ssr: path.join(root, 'electron/preload.ts'),
    outDir: path.join(root, 'out'),
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: { external: ['electron'], output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
  },
  ssr: { noExternal: true },
});
