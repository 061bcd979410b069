import type { LibrarySnippet } from './libraries/library.ts';
import type { Snippet } from './writing/snippet.ts';

/** Every way to write a request as code; the first is shown where none was chosen. */
export const snippets: readonly [Snippet, ...Snippet[]] = [
  {
    id: 'curl',
    language: 'cURL',
    client: '',
    load: async () => (await import('./targets/curl.ts')).curl,
  },
  {
    id: 'csharp-http-client',
    language: 'C#',
    client: 'HttpClient',
    load: async () => (await import('./targets/csharp-http-client.ts')).csharpHttpClient,
  },
  {
    id: 'csharp-rest-sharp',
    language: 'C#',
    client: 'RestSharp',
    load: async () => (await import('./targets/csharp-rest-sharp.ts')).csharpRestSharp,
  },
  {
    id: 'dart-http',
    language: 'Dart',
    client: 'http',
    load: async () => (await import('./targets/dart-http.ts')).dartHttp,
  },
  {
    id: 'go-native',
    language: 'Go',
    client: '',
    load: async () => (await import('./targets/go-native.ts')).goNative,
  },
  {
    id: 'http',
    language: 'HTTP',
    client: '',
    load: async () => (await import('./targets/http.ts')).http,
  },
  {
    id: 'java-ok-http',
    language: 'Java',
    client: 'OkHttp',
    load: async () => (await import('./targets/java-ok-http.ts')).javaOkHttp,
  },
  {
    id: 'java-unirest',
    language: 'Java',
    client: 'Unirest',
    load: async () => (await import('./targets/java-unirest.ts')).javaUnirest,
  },
  {
    id: 'javascript-fetch',
    language: 'JavaScript',
    client: 'fetch',
    load: async () => (await import('./targets/javascript-fetch.ts')).javascriptFetch,
  },
  {
    id: 'javascript-jquery',
    language: 'JavaScript',
    client: 'jQuery',
    load: async () => (await import('./targets/javascript-jquery.ts')).javascriptJquery,
  },
  {
    id: 'javascript-xhr',
    language: 'JavaScript',
    client: 'XHR',
    load: async () => (await import('./targets/javascript-xhr.ts')).javascriptXhr,
  },
  {
    id: 'c-libcurl',
    language: 'C',
    client: 'libcurl',
    load: async () => (await import('./targets/c-libcurl.ts')).cLibcurl,
  },
  {
    id: 'node-axios',
    language: 'Node.js',
    client: 'axios',
    load: async () => (await import('./targets/node-axios.ts')).nodeAxios,
  },
  {
    id: 'node-native',
    language: 'Node.js',
    client: 'native',
    load: async () => (await import('./targets/node-native.ts')).nodeNative,
  },
  {
    id: 'node-request',
    language: 'Node.js',
    client: 'request',
    load: async () => (await import('./targets/node-request.ts')).nodeRequest,
  },
  {
    id: 'node-unirest',
    language: 'Node.js',
    client: 'Unirest',
    load: async () => (await import('./targets/node-unirest.ts')).nodeUnirest,
  },
  {
    id: 'objective-c-url-session',
    language: 'Objective-C',
    client: 'NSURLSession',
    load: async () => (await import('./targets/objective-c-url-session.ts')).objectiveCUrlSession,
  },
  {
    id: 'ocaml-cohttp',
    language: 'OCaml',
    client: 'Cohttp',
    load: async () => (await import('./targets/ocaml-cohttp.ts')).ocamlCohttp,
  },
  {
    id: 'php-curl',
    language: 'PHP',
    client: 'cURL',
    load: async () => (await import('./targets/php-curl.ts')).phpCurl,
  },
  {
    id: 'php-guzzle',
    language: 'PHP',
    client: 'Guzzle',
    load: async () => (await import('./targets/php-guzzle.ts')).phpGuzzle,
  },
  {
    id: 'php-http-request2',
    language: 'PHP',
    client: 'HTTP_Request2',
    load: async () => (await import('./targets/php-http-request2.ts')).phpHttpRequest2,
  },
  {
    id: 'php-pecl-http',
    language: 'PHP',
    client: 'pecl_http',
    load: async () => (await import('./targets/php-pecl-http.ts')).phpPeclHttp,
  },
  {
    id: 'powershell-rest-method',
    language: 'PowerShell',
    client: 'RestMethod',
    load: async () => (await import('./targets/powershell-rest-method.ts')).powershellRestMethod,
  },
  {
    id: 'python-http-client',
    language: 'Python',
    client: 'http.client',
    load: async () => (await import('./targets/python-http-client.ts')).pythonHttpClient,
  },
  {
    id: 'python-requests',
    language: 'Python',
    client: 'Requests',
    load: async () => (await import('./targets/python-requests.ts')).pythonRequests,
  },
  {
    id: 'r-httr',
    language: 'R',
    client: 'httr',
    load: async () => (await import('./targets/r-httr.ts')).rHttrVerb,
  },
  {
    id: 'r-rcurl',
    language: 'R',
    client: 'RCurl',
    load: async () => (await import('./targets/r-rcurl.ts')).rRcurl,
  },
  {
    id: 'ruby-net-http',
    language: 'Ruby',
    client: 'Net::HTTP',
    load: async () => (await import('./targets/ruby-net-http.ts')).rubyNetHttp,
  },
  {
    id: 'shell-httpie',
    language: 'Shell',
    client: 'HTTPie',
    load: async () => (await import('./targets/shell-httpie.ts')).shellHttpie,
  },
  {
    id: 'shell-wget',
    language: 'Shell',
    client: 'Wget',
    load: async () => (await import('./targets/shell-wget.ts')).shellWget,
  },
  {
    id: 'swift-url-session',
    language: 'Swift',
    client: 'URLSession',
    load: async () => (await import('./targets/swift-url-session.ts')).swiftUrlSession,
  },
];

/** The client libraries that LiveChat lists, with the calls they have ready. */
export const librarySnippets: readonly LibrarySnippet[] = [
  {
    id: 'library-csharp',
    language: 'C#',
    client: 'api-client-csharp',
    load: async () => (await import('./libraries/csharp.ts')).writeCsharpCall,
  },
  {
    id: 'library-node',
    language: 'Node.js',
    client: 'livechatapi',
    load: async () => (await import('./libraries/node.ts')).writeNodeCall,
  },
  {
    id: 'library-php',
    language: 'PHP',
    client: 'api-client-php',
    load: async () => (await import('./libraries/php.ts')).writePhpCall,
  },
  {
    id: 'library-r',
    language: 'R',
    client: 'livechatR',
    load: async () => (await import('./libraries/r.ts')).writeRCall,
  },
  {
    id: 'library-ruby',
    language: 'Ruby',
    client: 'livechat_client',
    load: async () => (await import('./libraries/ruby.ts')).writeRubyCall,
  },
];
