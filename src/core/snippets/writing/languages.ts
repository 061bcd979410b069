import {
  quoteC,
  quoteDart,
  quoteOcaml,
  quotePhp,
  quotePowerShell,
  quoteRuby,
  quoteShell,
  quoteSwift,
  quoteUnicode,
} from './literals.ts';
import type { Language, NamedCredential } from './snippet.ts';

/** A language whose texts are joined by an operator. */
function joining(
  text: Language['text'],
  operator: string,
  read: (name: string) => string,
  encode: (text: string) => string,
  open = '',
): Language {
  const close = open ? ')' : '';
  return {
    text,
    join: (before, credential: NamedCredential) => {
      const value =
        credential.scheme === 'Bearer'
          ? read(credential.token)
          : encode([read(credential.login), text(':'), read(credential.secret)].join(operator));
      return `${open}${text(`${before}${credential.scheme} `)}${operator}${value}${close}`;
    },
  };
}

/** Programs in JavaScript that run in Node.js. */
export const node = joining(
  quoteUnicode,
  ' + ',
  (name) => `process.env.${name}`,
  (text) => `Buffer.from(${text}).toString("base64")`,
);

/** Scripts of a page, which knows no environment: the reader puts the values in. */
export const browser = joining(
  quoteUnicode,
  ' + ',
  (name) => `"<${name}>"`,
  (text) => `btoa(${text})`,
);

/** Python 3. */
export const python = joining(
  quoteUnicode,
  ' + ',
  (name) => `os.environ["${name}"]`,
  (text) => `base64.b64encode((${text}).encode()).decode()`,
);

/** Ruby. */
export const ruby = joining(
  quoteRuby,
  ' + ',
  (name) => `ENV.fetch("${name}")`,
  (text) => `[${text}].pack("m0")`,
);

/** PHP. */
export const php = joining(
  quotePhp,
  ' . ',
  (name) => `getenv('${name}')`,
  (text) => `base64_encode(${text})`,
);

/** Go. */
export const go = joining(
  quoteUnicode,
  ' + ',
  (name) => `os.Getenv("${name}")`,
  (text) => `base64.StdEncoding.EncodeToString([]byte(${text}))`,
);

/** Java. */
export const java = joining(
  quoteUnicode,
  ' + ',
  (name) => `System.getenv("${name}")`,
  (text) =>
    `java.util.Base64.getEncoder().encodeToString((${text}).getBytes(java.nio.charset.StandardCharsets.UTF_8))`,
);

/** C#. */
export const csharp = joining(
  quoteUnicode,
  ' + ',
  (name) => `Environment.GetEnvironmentVariable("${name}")`,
  (text) => `Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(${text}))`,
);

/** Dart. */
export const dart = joining(
  quoteDart,
  ' + ',
  (name) => `Platform.environment["${name}"]!`,
  (text) => `base64.encode(utf8.encode(${text}))`,
);

/** Swift. */
export const swift = joining(
  quoteSwift,
  ' + ',
  (name) => `(ProcessInfo.processInfo.environment["${name}"] ?? "")`,
  (text) => `Data((${text}).utf8).base64EncodedString()`,
);

/** OCaml; Cohttp brings the library Base64 along. */
export const ocaml = joining(
  quoteOcaml,
  ' ^ ',
  (name) => `Sys.getenv "${name}"`,
  (text) => `Base64.encode_string (${text})`,
  '(',
);

/** PowerShell. */
export const powerShell = joining(
  quotePowerShell,
  ' + ',
  (name) => `$env:${name}`,
  (text) => `[Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes(${text}))`,
  '(',
);

/** R; `encode` names what the client's own package offers for Base64. */
function rLanguage(encode: string): Language {
  return joining(
    quoteUnicode,
    ', ',
    (name) => `Sys.getenv("${name}")`,
    (text) => `${encode}(paste0(${text}))`,
    'paste0(',
  );
}

/** R with httr, which stands on openssl. */
export const rHttr = rLanguage('openssl::base64_encode');

/** R with RCurl. */
export const rCurl = rLanguage('RCurl::base64');

/** C, which joins no texts: the credential is set by an option (see `libcurl`). */
export const c: Language = { text: quoteC, join: (before) => quoteC(before) };

/** Objective-C. */
export const objectiveC: Language = {
  text: (value) => `@${quoteC(value)}`,
  join: (before, credential) => {
    const read = (name: string) => `NSProcessInfo.processInfo.environment[@"${name}"]`;
    const value =
      credential.scheme === 'Bearer'
        ? read(credential.token)
        : `[[[NSString stringWithFormat:@"%@:%@", ${read(credential.login)}, ${read(credential.secret)}] dataUsingEncoding:NSUTF8StringEncoding] base64EncodedStringWithOptions:0]`;
    return `[@${quoteC(`${before}${credential.scheme} `)} stringByAppendingString:${value}]`;
  },
};

/** A POSIX shell. */
export const shell: Language = {
  text: quoteShell,
  join: (before, credential) =>
    credential.scheme === 'Bearer'
      ? `"${before}Bearer $${credential.token}"`
      : `"${before}Basic $(printf %s "$${credential.login}:$${credential.secret}" | base64 | tr -d '\\n')"`,
};
