# syntax=docker/dockerfile:1
#
# One image per program: docker build --target openstream-operator .
# Nothing is downloaded but Go modules at the sums of go.sum, and for the devnet
# image the anvil of package-lock.json.

FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod --mount=type=cache,target=/root/.cache/go-build \
    go build -trimpath -buildvcs=false -o /out/ ./cmd/openstream ./cmd/openstream-operator ./cmd/openstream-aggregator && \
    CGO_ENABLED=0 go build -trimpath -buildvcs=false -o /out/ ./cmd/openstream-challenger

FROM node:22-bookworm-slim AS anvil
WORKDIR /src
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund && \
    cp "$(node --print 'require.resolve(`@foundry-rs/anvil-linux-${process.arch === "x64" ? "amd64" : process.arch}/bin/anvil`)')" /anvil && \
    /anvil --version

# What every image shares: certificates for RPC endpoints, an account without
# rights, and a volume for whatever must survive.
FROM debian:bookworm-slim AS base
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates && rm -rf /var/lib/apt/lists/* && \
    useradd --uid 10001 --create-home openstream && install -d -o openstream -g openstream /data /deployments
USER openstream
WORKDIR /data
VOLUME /data

FROM base AS openstream
COPY --from=build /out/openstream /usr/local/bin/
ENTRYPOINT ["openstream"]

FROM base AS openstream-operator
COPY --from=build /out/openstream-operator /usr/local/bin/
ENTRYPOINT ["openstream-operator"]

FROM base AS openstream-aggregator
COPY --from=build /out/openstream-aggregator /usr/local/bin/
ENTRYPOINT ["openstream-aggregator"]

FROM base AS openstream-challenger
COPY --from=build /out/openstream-challenger /usr/local/bin/
ENTRYPOINT ["openstream-challenger"]

# Two local chains with everything on them; for trying things, never for value.
FROM openstream AS devnet
COPY --from=anvil /anvil /usr/local/bin/
CMD ["devnet", "up", "--foreground"]
