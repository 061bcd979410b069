/** Where a value stands inside of JSON: names of members and numbers of entries, from the outside in. */
export type JsonPath = readonly (string | number)[];

/**
 * JSON text in which some strings are replaced and all else, numbers and blanks too, stays as it was written. `replace`
 * gets each string that is a value, as it stands there with its quotes, and gives what to write in its place. The text must
 * be valid JSON; names of members are left alone.
 */
export function replaceJsonStrings(text: string, replace: (token: string, path: JsonPath) => string): string {
  /** Where we are: in each object the present name, in each list the present number. */
  const path: (string | number)[] = [];
  let isName = false;
  return text.replace(/"(?:[^"\\]|\\.)*"|[{}[\],:]/g, (token) => {
    switch (token) {
      case '{':
      case '[':
        path.push(token === '{' ? '' : 0);
        isName = token === '{';
        return token;
      case '}':
      case ']':
        path.pop();
        isName = false;
        return token;
      case ',': {
        const at = path.pop() ?? 0;
        path.push(typeof at === 'number' ? at + 1 : at);
        isName = typeof at === 'string';
        return token;
      }
      case ':':
        isName = false;
        return token;
    }
    if (!isName) return replace(token, path);
    path[path.length - 1] = JSON.parse(token) as string;
    return token;
  });
}
