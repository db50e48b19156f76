# The image of the providers' simulator. The jar comes from the host: mvn -DskipTests clean package
ARG JRE=eclipse-temurin:25.0.3_9-jre-noble

FROM ${JRE} AS layers
ARG VERSION=0.1.0-SNAPSHOT
WORKDIR /layers
COPY standalone/simulator/target/simulator-${VERSION}-exec.jar /simulator/simulator.jar
RUN java -Djarmode=tools -jar /simulator/simulator.jar extract --layers --destination .

FROM ${JRE}
COPY --chmod=755 deploy/images/healthy /usr/local/bin/healthy
WORKDIR /simulator
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
# Alone it listens to nobody outside, which in a container is nobody at all.
ENV SIMULATOR_PORT=8090 SIMULATOR_ADDRESS=0.0.0.0
EXPOSE 8090
USER 10001:10001
HEALTHCHECK --interval=5s --timeout=4s --start-period=30s --retries=6 CMD ["healthy", "8090", "/"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+ExitOnOutOfMemoryError", "-XX:+UseCompactObjectHeaders", \
  "-jar", "simulator.jar"]
