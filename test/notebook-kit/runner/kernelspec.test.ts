import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installKernelspec, uninstallKernelspec } from '@crosscultural/notebook-kit';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../packages/base/errors';
import { kernelspecFolder } from '../../../packages/notebook-kit/runner/kernelspec';
import { temporaryFolder } from '../temporary-notebook';

describe('the kernelspec', () => {
  it('goes to JUPYTER_DATA_DIR, starts the compiled kernel by absolute paths, and can be removed', () => {
    const environment = { JUPYTER_DATA_DIR: temporaryFolder() };
    const folder = installKernelspec(environment);
    expect(folder).toBe(path.join(environment.JUPYTER_DATA_DIR, 'kernels', 'crosscultural'));
    const specification = JSON.parse(readFileSync(path.join(folder, 'kernel.json'), 'utf8'));
    expect(specification).toMatchObject({ display_name: 'TypeScript (crosscultural)', interrupt_mode: 'signal' });
    expect(specification.argv[0]).toBe(process.execPath);
    expect(path.isAbsolute(specification.argv[1]) && existsSync(specification.argv[1])).toBe(true);
    expect(specification.argv[2]).toBe('{connection_file}');
    expect(uninstallKernelspec(environment)).toBe(folder);
    expect(existsSync(folder)).toBe(false);
    expect(uninstallKernelspec(environment)).toBe(folder);
  });

  it('goes to the platform’s default folder otherwise', () => {
    const home = { HOME: '/home/ada' };
    expect(kernelspecFolder(home, 'linux')).toBe('/home/ada/.local/share/jupyter/kernels/crosscultural');
    expect(kernelspecFolder({ ...home, XDG_DATA_HOME: '/x' }, 'linux')).toBe('/x/jupyter/kernels/crosscultural');
    expect(kernelspecFolder(home, 'darwin')).toBe('/home/ada/Library/Jupyter/kernels/crosscultural');
    expect(kernelspecFolder({ APPDATA: '/roaming' }, 'win32')).toBe('/roaming/jupyter/kernels/crosscultural');
  });

  it('that cannot be written is the user’s mistake', () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(() => installKernelspec({ JUPYTER_DATA_DIR: file })).toThrow(UserError);
    expect(() => installKernelspec({ JUPYTER_DATA_DIR: file })).toThrow(
      /cannot be written \(ENOTDIR\).*JUPYTER_DATA_DIR/,
    );
  });

  it('replaces an older one', () => {
    const environment = { JUPYTER_DATA_DIR: temporaryFolder() };
    mkdirSync(kernelspecFolder(environment), { recursive: true });
    writeFileSync(path.join(kernelspecFolder(environment), 'kernel.json'), 'old');
    expect(JSON.parse(readFileSync(path.join(installKernelspec(environment), 'kernel.json'), 'utf8')).language).toBe(
      'typescript',
    );
  });
});
