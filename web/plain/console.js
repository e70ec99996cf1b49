// The console of a binary without pages: a query goes in, what the server answers comes out.
// Plain JavaScript on purpose: it must work where nothing could be built.
const { endpoint } = document.currentScript.dataset;
const form = document.getElementById('console');
const query = document.getElementById('query');
const answer = document.getElementById('answer');

async function ask() {
  answer.textContent = 'Asking …';
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query: query.value }),
    });
    const text = await response.text();
    try {
      answer.textContent = JSON.stringify(JSON.parse(text), null, 2);
    } catch {
      answer.textContent = `The server answered ${response.status}, and not in JSON.\n\n${text}`;
    }
  } catch {
    answer.textContent = 'The server does not answer. Is it still running?';
  }
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void ask();
});
query.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    void ask();
  }
});
