import { expect, it } from 'vitest';
import { lanAddresses } from '../../src/server/addresses.ts';

const at = (address: string, internal = false) => [
  { address, internal, family: 'IPv4', netmask: '', mac: '', cidr: null } as const,
];

it('tells where phones reach this machine: a network of people first, those within the machine last', () => {
  const networks = {
    lo: at('127.0.0.1', true),
    'br-5e1f': at('192.168.16.1'),
    docker0: at('172.17.0.1'),
    virbr0: at('192.168.122.1'),
    veth12: at('10.1.1.1'),
    usb0: at('169.254.3.4'),
    en7: at('172.20.10.2'),
    eth0: at('10.2.0.9'),
    wlan0: at('192.168.1.20'),
  };
  const addresses = lanAddresses(networks);
  expect(addresses.slice(0, 4)).toEqual(['192.168.1.20', '10.2.0.9', '172.20.10.2', '169.254.3.4']);
  expect(addresses).toHaveLength(8);
});
