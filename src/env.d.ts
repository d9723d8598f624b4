interface ImportMetaEnv {
  /** Set in the single file, which has no server beside it. Written with a dot, so that what it leaves out is left out of the file. */
  readonly VITE_SINGLE?: string;
}
