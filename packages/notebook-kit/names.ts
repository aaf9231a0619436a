/**
 * What the kernel of these notebooks is called. Notebooks, kernelspecs on users' machines and whoever starts the kernel go by
 * these names: they are said here only.
 */
export const kernelName = 'crosscultural';

/** What a notebook file says about its kernel (nbformat 4.5, metadata.kernelspec). */
export const kernelspec = {
  name: kernelName,
  display_name: `TypeScript (${kernelName})`,
  language: 'typescript',
} as const;

/** The entry of an output's metadata that is handed to whoever runs the notebook. */
export const metadataKey = kernelName;

/** The environment variable by which the runner tells the kernel the working folder of its cells. */
export const workingFolderVariable = 'CROSSCULTURAL_WORKING_FOLDER';

/** The environment variable by which a run tells its kernels the hash of what cells can import, so that it is taken once. */
export const surroundingsVariable = 'CROSSCULTURAL_CELL_SURROUNDINGS';
