import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { allFiles } from './sources.ts';

const Versions = z.record(z.string(), z.string()).default({});
const Manifest = z.object({ dependencies: Versions, devDependencies: Versions, optionalDependencies: Versions });
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ resolved: z.string().optional(), integrity: z.string().optional(), link: z.boolean().optional() }),
  ),
});

const read = (file: string): unknown => JSON.parse(allFiles().find(({ path }) => path === file)?.text ?? '');

/** Versions that may become another version tomorrow. */
const loose = (manifest: z.infer<typeof Manifest>): readonly string[] =>
  Object.values(manifest).flatMap((group) =>
    Object.entries(group)
      .filter(([, version]) => !/^(npm:(@[\w-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name]) => name),
  );

describe('packages', () => {
  test('are pinned to one version each', () => {
    expect(loose(Manifest.parse(read('package.json')))).toEqual([]);
  });

  test('a planted range is found', () => {
    const group = {
      a: '1.2.3',
      b: '^1.2.3',
      c: 'npm:other@^1.0.0',
      d: 'npm:@scope/other@1.0.0',
      e: 'latest',
      f: 'https://example.org/a.tgz',
    };
    expect(loose({ dependencies: group, devDependencies: {}, optionalDependencies: {} })).toEqual(['b', 'c', 'e', 'f']);
  });

  test('are locked with their checksum, and come from no registry of somebody’s own', () => {
    const { packages } = Lock.parse(read('package-lock.json'));
    const installed = Object.entries(packages).filter(([name, { link }]) => name !== '' && !link);
    expect(installed.length).toBeGreaterThan(100);
    expect(installed.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))).toEqual(
      [],
    );
  });
});
