"""Which IP addresses are public, so that a page cannot lead to machines of one's own network."""

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

# After IANA's registries of special addresses. `is_global` of Python 3.11 takes 192.0.0.0/24,
# 64:ff9b:1::/48 and parts of 2001::/23 for public.
_SPECIAL = [
    ip_network(network)
    for network in (
        "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 "
        "192.0.2.0/24 192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 "
        "224.0.0.0/4 240.0.0.0/4 2001::/23 2001:db8::/32 2002::/16 3fff::/20"
    ).split()
]
# The rest of IPv6 is not given to anybody, or is special.
_UNICAST = ip_network("2000::/3")
# An IPv4 address is in the last 32 bits of these: mapped, and translated by a network's NAT64.
_WRAPPED = (ip_network("::ffff:0:0/96"), ip_network("64:ff9b::/96"))
# What `--allow-private` allows: one's own machine and network. Addresses of a link alone
# (169.254.169.254 hands out keys in clouds) stay refused.
_PRIVATE = [
    ip_network(network)
    for network in (
        "10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 172.16.0.0/12 192.168.0.0/16 ::1/128 fc00::/7"
    ).split()
]


def is_allowed(text: str, *, allow_private: bool) -> bool:
    """Whether an address may be connected to.

    Args:
        text: the address; one with a zone (`fe80::1%eth0`) is never allowed.
        allow_private: whether those of one's own machine and network are.
    """
    try:
        address = _unwrapped(ip_address(text))
    except ValueError:
        return False
    if any(address.version == net.version and address in net for net in _PRIVATE):
        return allow_private
    if isinstance(address, IPv6Address) and address not in _UNICAST:
        return False
    return not any(address.version == net.version and address in net for net in _SPECIAL)


def _unwrapped(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(address, IPv6Address):
        if address.scope_id is not None:
            raise ValueError("an address with a zone")
        if any(address in network for network in _WRAPPED):
            return IPv4Address(int(address) & 0xFFFFFFFF)
    return address
