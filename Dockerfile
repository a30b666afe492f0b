# Build:  docker build -t sitrep .
# Run:    docker run -v sitrep-data:/data -e SITREP_TELEGRAM_TOKEN_FILE=/run/secrets/telegram sitrep
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml .
RUN mvn -q -B -Dquick dependency:go-offline
COPY src src
COPY config config
RUN mvn -q -B -Dquick -DskipTests package

FROM eclipse-temurin:25-jre
# For the charts of digests: the image has fontconfig and FreeType, but no promise of a font; this one has Latin, Cyrillic and Arabic letters.
RUN apt-get update && apt-get install -y --no-install-recommends fontconfig fonts-dejavu-core && rm -rf /var/lib/apt/lists/*
RUN useradd --system --create-home --home-dir /data sitrep
WORKDIR /app
COPY --from=build /build/target/sitrep.jar target/sitrep.jar
COPY --from=build /build/target/lib target/lib
COPY config config
# One run of the demo records which classes a start needs (JEP 514); starts take half the time then.
RUN java -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -XX:AOTCacheOutput=/app/target/sitrep.aot -jar target/sitrep.jar demo >/dev/null
USER sitrep
VOLUME /data
ENV SITREP_DATA=/data
# The program is process 1, so that SIGTERM reaches it and it can finish what is in flight.
ENTRYPOINT ["java", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-XX:AOTCache=/app/target/sitrep.aot", "-jar", "/app/target/sitrep.jar"]
CMD ["run"]
