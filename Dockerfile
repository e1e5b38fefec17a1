# mlc with git, for pipelines that run steps in a container:
#   docker build -t mlc . && docker run --rm -v "$PWD:/repo" mlc score
FROM node:22-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY . .
RUN npm pack --silent --pack-destination /packed

FROM node:22-slim
RUN apt-get update -q \
  && apt-get install -qy --no-install-recommends git openssh-client \
  && rm -rf /var/lib/apt/lists/*
COPY --from=build /packed/*.tgz /tmp/mlc.tgz
RUN npm install --global --no-audit --no-fund /tmp/mlc.tgz && rm /tmp/mlc.tgz
# The mounted repository belongs to somebody else than the user in here; without this git refuses to read it.
ENV GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=/repo
USER node
WORKDIR /repo
ENTRYPOINT ["mlc"]
