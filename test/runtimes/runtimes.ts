import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** How to run the code of a snippet. */
export interface Runtime {
  /** Name of the file the code is put into. */
  readonly file: string;
  /** Succeeds where the language and the client are there; empty where nothing this project runs on can have them. */
  readonly probe: readonly string[];
  /** Commands, run one after the other in the folder of the file. */
  readonly run: readonly (readonly string[])[];
}

const jars = '/usr/share/java/okhttp.jar:/usr/share/java/okio.jar:.';
const nothing = (file: string): Runtime => ({ file, probe: [], run: [] });
const node = (module: string): Runtime => ({
  file: 'call.cjs',
  probe: ['node', '-e', `require('${module}')`],
  run: [['node', '--no-deprecation', 'call.cjs']],
});
const python = (module: string): Runtime => ({
  file: 'call.py',
  probe: ['/usr/bin/python3', '-c', `import ${module}`],
  run: [['/usr/bin/python3', 'call.py']],
});
const php = (test: string): Runtime => ({
  file: 'call.php',
  probe: ['php', '-r', `exit(${test} ? 0 : 1);`],
  run: [['php', 'call.php']],
});
const r = (module: string): Runtime => ({
  file: 'call.R',
  probe: ['Rscript', '-e', `library(${module})`],
  run: [['Rscript', 'call.R']],
});
const shell = (program: string): Runtime => ({
  file: 'call.sh',
  probe: [program, '--version'],
  run: [['sh', 'call.sh']],
});

/** Every snippet by its id. */
export const runtimes: Readonly<Record<string, Runtime>> = {
  'c-libcurl': {
    file: 'call.c',
    probe: ['sh', '-c', 'echo "#include <curl/curl.h>" | cc -E - && curl-config --libs'],
    run: [['cc', 'call.c', '-o', 'call', '-lcurl'], ['./call']],
  },
  'csharp-http-client': nothing('call.cs'),
  'csharp-rest-sharp': nothing('call.cs'),
  curl: shell('curl'),
  'dart-http': nothing('call.dart'),
  'go-native': { file: 'call.go', probe: ['go', 'version'], run: [['go', 'run', 'call.go']] },
  http: {
    file: 'call.http',
    probe: ['node', '--version'],
    run: [['node', join(import.meta.dirname, 'send-message.js'), 'call.http']],
  },
  'java-ok-http': {
    file: 'Main.java',
    probe: [
      'sh',
      '-c',
      'javac -version && test -e /usr/share/java/okhttp.jar -a -e /usr/share/java/okio.jar',
    ],
    run: [
      ['javac', '-cp', jars, 'Main.java'],
      ['java', '-cp', jars, 'Main'],
    ],
  },
  'java-unirest': nothing('Main.java'),
  'javascript-fetch': { ...node('node:http'), file: 'call.cjs' },
  'javascript-jquery': nothing('call.js'),
  'javascript-xhr': nothing('call.js'),
  'node-axios': node('axios'),
  'node-native': node('node:http'),
  'node-request': node('request'),
  'node-unirest': node('unirest'),
  'objective-c-url-session': nothing('call.m'),
  'ocaml-cohttp': {
    file: 'call.ml',
    probe: ['ocamlfind', 'query', 'cohttp-lwt-unix', 'base64'],
    run: [
      [
        'ocamlfind',
        'ocamlopt',
        '-w',
        '-a',
        '-thread',
        '-package',
        'cohttp-lwt-unix,base64',
        '-linkpkg',
        'call.ml',
        '-o',
        'call',
      ],
      ['./call'],
    ],
  },
  'php-curl': php("function_exists('curl_init')"),
  'php-guzzle': php("(@include 'GuzzleHttp/autoload.php') !== false"),
  'php-http-request2': php("(@include 'HTTP/Request2.php') !== false"),
  'php-pecl-http': php("class_exists('http\\Client')"),
  'powershell-rest-method': { file: 'call.ps1', probe: ['pwsh', '-v'], run: [['pwsh', 'call.ps1']] },
  'python-http-client': python('http.client'),
  'python-requests': python('requests'),
  'r-httr': r('httr'),
  'r-rcurl': r('RCurl'),
  'ruby-net-http': { file: 'call.rb', probe: ['ruby', '-v'], run: [['ruby', 'call.rb']] },
  'shell-httpie': shell('http'),
  'shell-wget': shell('wget'),
  'swift-url-session': { file: 'call.swift', probe: ['swift', '--version'], run: [['swift', 'call.swift']] },
};

/** Every client library by its id. The PHP one has to be told where its source is, by `LIVECHAT_PHP_CLIENT`. */
export const libraryRuntimes: Readonly<Record<string, Runtime>> = {
  'library-csharp': nothing('call.cs'),
  'library-node': node('livechatapi'),
  'library-php': {
    file: 'call.php',
    probe: ['php', '-r', "exit(getenv('LIVECHAT_PHP_CLIENT') && function_exists('curl_init') ? 0 : 1);"],
    // What PHP has deprecated since the library was written would stand in its output.
    run: [['php', '-d', 'error_reporting=8191', 'call.php']],
  },
  'library-r': nothing('call.R'),
  'library-ruby': {
    file: 'call.rb',
    probe: ['ruby', '-e', 'require "livechat"'],
    run: [['ruby', 'call.rb']],
  },
};

/** Whether this machine can run it. */
export function canRun({ probe: [program, ...args] }: Runtime): boolean {
  if (!program) return false;
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
