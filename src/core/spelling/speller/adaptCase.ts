/**
 * A suggestion with the capitals of the word that it replaces. `forms` are the usual forms of the suggested word, the
 * most usual first. If the word has a capital, a form with a capital inside is preferred.
 */
export function adaptCase(forms: readonly string[], typed: string): string {
  const own = forms.find((form) => /.\p{Lu}/u.test(form) && form !== form.toUpperCase());
  const [usual] = forms as [string];
  if (typed.length > 1 && typed === typed.toUpperCase()) return own ?? usual.toUpperCase();
  if (/^\p{Lu}/u.test(typed))
    return (
      own ?? forms.find((form) => /^\p{Lu}/u.test(form) && form !== form.toUpperCase()) ?? capitalised(usual)
    );
  return usual;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
