# The image of one service: docker build -f deploy/images/service.Dockerfile --build-arg SERVICE=client-service .
# The jar comes from the host: mvn -DskipTests clean package
ARG JRE=eclipse-temurin:25.0.3_9-jre-noble

# What changes seldom lies in layers of its own, so that a new build of a service is some hundred kilobytes.
FROM ${JRE} AS layers
ARG SERVICE
ARG VERSION=0.1.0-SNAPSHOT
WORKDIR /layers
COPY ${SERVICE}/target/${SERVICE}-${VERSION}.jar /service/service.jar
RUN java -Djarmode=tools -jar /service/service.jar extract --layers --destination .

FROM ${JRE}
COPY --chmod=755 deploy/images/healthy /usr/local/bin/healthy
WORKDIR /service
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
# The same in every container; what is reached from where is the network's affair.
ENV SERVER_PORT=8080 MANAGEMENT_SERVER_PORT=9080
EXPOSE 8080 9080
# A number, so that an orchestrator can see it is not root. Nothing but /tmp is ever written.
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=4s --start-period=180s --retries=6 \
  CMD ["healthy", "9080", "/actuator/health/readiness"]
# Half of the container's memory for the heap; the rest is classes, code, threads and buffers. Out of memory it ends,
# for something to start it anew. More options go into JAVA_TOOL_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseCompactObjectHeaders", \
  "--enable-native-access=ALL-UNNAMED", "-jar", "service.jar"]
