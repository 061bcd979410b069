// The package publishes no types, and a pattern does not reach modules that are there.
declare module 'postman-code-generators/codegens/csharp-httpclient/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/csharp-restsharp/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/dart-http/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/golang/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/java-okhttp/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/java-unirest/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/js-fetch/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/js-jquery/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/js-xhr/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/libcurl/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/nodejs-axios/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/nodejs-request/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/nodejs-unirest/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/objective-c/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/ocaml-cohttp/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/php-curl/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/php-guzzle/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/php-httprequest2/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/php-pecl-http/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/powershell-restmethod/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/python-requests/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/r-httr/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/r-rcurl/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/ruby/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/shell-httpie/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/shell-wget/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
declare module 'postman-code-generators/codegens/swift/index.js' {
  const generator: import('./postman-request.ts').PostmanGenerator;
  export default generator;
}
