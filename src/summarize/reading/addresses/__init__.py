"""Reading from `http://` and `https://`: an address in, the bytes that are there out.

Read in this order:

- `fetching.py` follows redirects and says what a server's answer means: `fetch`;
- `urls.py` checks an address as it is written, `networks.py` the machine that it leads to;
- `connection.py` looks a host up once, connects to what it has checked, and keeps time;
- `answers.py` reads an answer's body within limits, also of what it decompresses to;
- `proxies.py` is for the proxy of the environment, where it is asked for.
"""
