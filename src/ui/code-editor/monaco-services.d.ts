// Monaco publishes no types for its services.
declare module 'monaco-editor/editor/standalone/browser/standaloneServices' {
  export const StandaloneServices: { get<Service>(id: { readonly service?: Service }): Service };
}
declare module 'monaco-editor/platform/storage/common/storage' {
  export const IStorageService: {
    readonly service?: { store(key: string, value: boolean, scope: number, target: number): void };
  };
}
