@echo off
rem Runs the Maven pinned in .mvn\wrapper\maven-wrapper.properties, fetching it the first time.
rem Needs a JDK and nothing else; MVNW_REPOURL and MAVEN_USER_HOME as in mvnw.
setlocal EnableExtensions DisableDelayedExpansion

set "HERE=%~dp0"
set "JAVA="
if not defined JAVA_HOME for %%j in (java.exe) do set "JAVA=%%~$PATH:j"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined JAVA goto :no_java
if not exist "%JAVA%" goto :no_java

set "VERSION=0"
for /f "tokens=1,2,*" %%a in ('""%JAVA%" -XshowSettings:properties -version 2^>^&1"') do (
  if "%%a"=="java.version" set "VERSION=%%c"
  if "%%a"=="java.home" set "FOUND_HOME=%%c"
)
for /f "tokens=1 delims=.-+" %%v in ("%VERSION%") do set "MAJOR=%%v"
if %MAJOR% LSS 17 goto :old_java
if not defined JAVA_HOME set "JAVA_HOME=%FOUND_HOME%"
if not exist "%JAVA_HOME%\bin\javac.exe" goto :no_compiler

for /f "usebackq eol=# tokens=1,* delims==" %%a in ("%HERE%.mvn\wrapper\maven-wrapper.properties") do set "PIN_%%a=%%b"
if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "MAVEN=%MAVEN_USER_HOME%\wrapper\dists\apache-maven-%PIN_mavenVersion%\%PIN_mavenSha512:~0,12%"
if exist "%MAVEN%\bin\mvn.cmd" goto :run

"%JAVA%" %MAVEN_OPTS% "%HERE%.mvn\wrapper\FetchMaven.java" %PIN_mavenVersion% %PIN_mavenSha512% "%MAVEN%" 1>&2
if not errorlevel 1 goto :run

set "OWN=0"
for /f "tokens=3,4 delims=. " %%a in ('mvn --version 2^>nul ^| findstr /b /c:"Apache Maven"') do set /a "OWN=%%a * 1000 + %%b"
if %OWN% LSS 3008 goto :no_maven
echo; going on with the Maven on the PATH. 1>&2
call mvn %*
exit /b %ERRORLEVEL%

:run
call "%MAVEN%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%

:no_java
echo mvnw: No Java found: install a JDK 17 or newer, or let JAVA_HOME name one. 1>&2
exit /b 1

:old_java
echo mvnw: %JAVA% is Java %VERSION%, PredictIQ needs 17 or newer: let JAVA_HOME name a newer JDK. 1>&2
exit /b 1

:no_compiler
echo mvnw: %JAVA_HOME% is a Java without a compiler: install the JDK, not only the runtime. 1>&2
exit /b 1

:no_maven
echo : mend that, let MVNW_REPOURL name a mirror, or install Maven 3.8 or newer. 1>&2
exit /b 1
