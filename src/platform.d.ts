// The few web globals that exist wherever core runs (browser, worker, Node), declared here because core is
// compiled without DOM types. Anything else of a platform must come in as an argument.

interface URLSearchParams extends Iterable<[string, string]> {
  get(name: string): string | null;
  has(name: string): boolean;
  append(name: string, value: string): void;
  toString(): string;
}
declare const URLSearchParams: { new (init?: string): URLSearchParams };

interface URL {
  href: string;
  protocol: string;
  username: string;
  password: string;
  hostname: string;
  host: string;
  origin: string;
  pathname: string;
  search: string;
  hash: string;
  readonly searchParams: URLSearchParams;
}
declare const URL: { new (url: string, base?: string): URL; canParse(url: string, base?: string): boolean };

declare const TextEncoder: { new (): { encode(text: string): Uint8Array<ArrayBuffer> } };
declare const TextDecoder: {
  new (label?: string, options?: { fatal?: boolean }): { decode(bytes: Uint8Array): string };
};
declare function btoa(text: string): string;
declare function atob(text: string): string;
