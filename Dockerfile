# syntax=docker/dockerfile:1
# One image; the command names the service: `docker run rasid python -m services.enricher`.
#
# For a release hold the base to a digest, which `docker buildx imagetools inspect
# python:3.11-slim-bookworm` prints:
#   make image PYTHON_IMAGE=python:3.11-slim-bookworm@sha256:DIGEST
ARG PYTHON_IMAGE=python:3.11-slim-bookworm

FROM ${PYTHON_IMAGE} AS build
WORKDIR /source
COPY requirements.lock pyproject.toml ./
COPY deploy/image.sh deploy/image.sh
# Before the code: a change of ours leaves this layer as it is.
RUN bash deploy/image.sh dependencies /opt/rasid
COPY README.md LICENSE NOTICE ./
COPY schemas schemas
COPY services services
RUN bash deploy/image.sh services /opt/rasid

FROM ${PYTHON_IMAGE}
COPY --from=build /opt/rasid /opt/rasid
COPY LICENSE NOTICE /usr/share/doc/rasid/
# What a service writes (Faust's folder, a checkpoint of `rasid replay`) goes into the work folder;
# all else may be read-only.
RUN useradd --uid 10001 --user-group --home-dir /var/lib/rasid --create-home --shell /usr/sbin/nologin rasid
WORKDIR /var/lib/rasid
USER 10001:10001
ENV PATH=/opt/rasid/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    HF_HUB_OFFLINE=1 \
    RASID_LOG_FORMAT=json \
    RASID_WEB_PORT=9100
EXPOSE 9100
# Not by urllib, which would ask a proxy that Docker gives its containers.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "from http.client import HTTPConnection as To; to = To('127.0.0.1', 9100, timeout=4); to.request('GET', '/healthz'); raise SystemExit(to.getresponse().status != 200)"]
CMD ["rasid", "--help"]
