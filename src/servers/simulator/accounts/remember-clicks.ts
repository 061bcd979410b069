const doubleClick = 5;
const mostButtons = 50;

/**
 * Makes a function that answers the second click on a button of a page as the first one, within some seconds; later the
 * person has come back on purpose, and the code of the first click may be used up.
 */
export function rememberClicks(): (button: string, now: number, answer: () => Response) => Response {
  const answers = new Map<string, { response: Response; at: number }>();
  return (button, now, answer) => {
    const known = answers.get(button);
    if (known && now - known.at <= doubleClick) return known.response.clone();
    const response = answer();
    answers.delete(button);
    answers.set(button, { response: response.clone(), at: now });
    for (const oldest of [...answers.keys()].slice(0, -mostButtons)) answers.delete(oldest);
    return response;
  };
}
