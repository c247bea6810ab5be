# Engine and web process of Handschlag, one image each from the same packages:
#   docker build --target worker .    docker build --target web .
# Debian, because Temporal's native library has no build for musl.

FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# The native library comes for every platform; an image needs one.
RUN npm ci --omit=dev \
 && npm cache clean --force \
 && cd node_modules/@temporalio/core-bridge \
 && rm -rf sdk-core \
 && find releases -mindepth 1 -maxdepth 1 ! -name "$(uname -m)-unknown-linux-gnu" -exec rm -rf {} +

FROM node:24.21.0-bookworm-slim AS application
ENV NODE_ENV=production \
    NODE_OPTIONS="--disable-warning=ExperimentalWarning --max-old-space-size-percentage=75" \
    TZ=UTC \
    HANDSCHLAG_DATA=/var/lib/handschlag
WORKDIR /app
# A new volume takes over owner and mode of the folder that it is mounted on.
RUN install -d -o node -g node -m 0700 /var/lib/handschlag /var/lib/handschlag-ledger
COPY --from=packages /app/node_modules ./node_modules
COPY package.json package-lock.json tsconfig.json LICENSE ./
COPY domain ./domain
COPY storage ./storage
COPY activities ./activities
COPY workflows ./workflows
COPY workers ./workers
COPY client ./client
COPY examples ./examples
USER node
VOLUME /var/lib/handschlag
STOPSIGNAL SIGTERM

FROM application AS worker
ENV HANDSCHLAG_WORKER_METRICS_PORT=9463
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:9463/').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "workers/main.ts"]

FROM application AS web
ENV HANDSCHLAG_HTTP_HOST=0.0.0.0 \
    HANDSCHLAG_HTTP_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# tsx for the pages alone: Node takes types away by itself, but not JSX.
CMD ["node", "--import", "tsx", "client/http/main.ts"]
