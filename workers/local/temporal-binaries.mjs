// STAND-IN, to be overwritten by the real one
export const temporalTestServer = async () => '/work/main/.handschlag/bin/temporal-test-server';
export const temporalCli = async () => '/work/main/.handschlag/bin/temporal';
